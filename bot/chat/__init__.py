"""aiogram's room: the conversation with people, and nothing else."""
