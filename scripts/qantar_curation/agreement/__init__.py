"""How far two independent coding passes agree."""
