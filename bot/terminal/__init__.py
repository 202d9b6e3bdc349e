"""The terminal's room: the commands about the rulebook, and what all commands share."""
