"""Words of change that tell none: unreal, governed, wanted, or told only by what does not happen."""
