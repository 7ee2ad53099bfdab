"""Changes told of several persons at once: lists, shared verbs, elliptic halves, those who do as another did."""
