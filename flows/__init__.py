"""The pure core: no input or output after loading, no clock, no await."""
