"""The words, in every language, and the check that none is missing."""
