"""How a sentence is built: ``clauses(tokens(…), lexicon(language))``, without a tagger of words.

``tokens``; the words of ``english``, ``russian`` and ``plain`` (the others), listed by ``lexicon``;
``groups`` of verbs, found by ``verbs``, by ``present`` (forms that look like nouns) and by
``participles`` and ``pauses`` (forms that only describe); ``openers``, ``silent`` and ``ahead``
(what opens a clause, and its verb), ``chunks`` (the pieces between), ``comments`` (who said so),
``phrases`` and ``describing`` (nouns and what describes them), ``clauses`` (a verb with all that
belongs to it) and ``shared`` (what two of them share); ``happenings`` (which nouns happen).
"""
