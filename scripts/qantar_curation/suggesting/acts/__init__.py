"""Events: the acts that a text tells, who did what to whom, and whether it was done."""
