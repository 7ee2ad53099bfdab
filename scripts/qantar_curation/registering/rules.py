"""The rules on texts that are to be registered (A1)."""

from __future__ import annotations

from qantar_curation.diagnostics.finding import Rule

ARTICLE_EMPTY = Rule(
    "A101",
    "article-empty",
    "A file without words is the rest of a failed capture. Registered, it would count as an article that says nothing.",
    "Capture the page again as plain text.",
)
ARTICLE_MARKUP = Rule(
    "A102",
    "article-markup",
    "An article is registered as its readers saw it. In a page's source the lines are those of its layout, and "
    "phrases, words and characters would count tags and scripts.",
    "Capture the text of the page: open it in a browser, select the article and save it as plain text.",
)
ARTICLE_NOT_ENGLISH = Rule(
    "A103",
    "article-not-english",
    "The words by which phrases are read are English. Of a text in another language no number, date or name would be "
    "read, and silence would look like agreement.",
    "Register an English version, or give `--language` with the code of the language if this text is meant.",
)
ARTICLE_REGISTERED = Rule(
    "A104",
    "article-registered",
    "One article has one entry. Entered twice, each of its claims would count as two reports.",
    "Nothing is to be done: use the entry that is there.",
)
ARTICLE_RECAPTURED = Rule(
    "A105",
    "article-recaptured",
    "Most of this text is that of an article with an entry, in another capture. Entered as a new one, each of its "
    "claims would count as two reports; to take it for the old one, its phrases have to be found again.",
    "Run `qantar recapture` with this text: it pins the new hash and has the line numbers follow; or give `--distinct` "
    "if this is another article.",
)
TEXT_IN_REPOSITORY = Rule(
    "A106",
    "text-in-repository",
    "No article text is redistributed. A text that lies in the folder of a repository, and is not ignored by it, is "
    "committed by the next careless `git add`.",
    "Keep the texts in a folder outside the repository, or in one that `.gitignore` names.",
)
