"""Everything that touches the world: conversation, store, delivery, web, sandbox."""
