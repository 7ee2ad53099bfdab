"""The contract: what curators write, what is published, and the schemas emitted from both."""
