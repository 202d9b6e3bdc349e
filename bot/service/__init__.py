"""Use cases: one function for each thing a person can do. They decide nothing about the law."""
