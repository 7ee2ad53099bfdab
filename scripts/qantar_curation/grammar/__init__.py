"""One grammar of numbers, qualifiers, dates and vocabulary words: validation reads phrases with it."""
