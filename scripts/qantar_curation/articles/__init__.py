"""Articles as captured: their bytes, their line fingerprints, and the anchors of the phrases that records cite.

`capture` reads an article file, `lock` keeps what may be published about it, `anchoring` finds each cited phrase
in the text, `verify` checks anchors with or without the text, and `overlap` says how much of it phrases quote.
Nothing here knows the record models: callers hand over `citation.Citation` and `citation.ArticlePin`.
"""
