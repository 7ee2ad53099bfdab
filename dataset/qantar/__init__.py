"""The tables of the crisis of January 2022 in Kazakhstan, each value traced to its line."""
