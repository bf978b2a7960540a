"""The commands, one file each: a new one needs only a file here with a click command named `command`."""
