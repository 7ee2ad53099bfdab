"""Whole governments: formed, confirmed, dismissed, resigned, and who is asked to form one."""
