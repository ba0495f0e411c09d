"""How a sentence is built: ``clauses(tokens(…), lexicon(language))``, without a tagger of words.

``tokens``; the words of ``english``, ``russian`` and others, listed by ``lexicon``; ``forms`` (what
a word may be by itself); ``groups`` of verbs, found by ``verbs``, by ``present`` (forms that look
like nouns) and by ``participles`` and ``pauses`` (forms that only describe); ``openers`` and
``ahead`` (what opens a clause, and its verb), ``chunks`` (the pieces between), ``comments`` (who
said so), ``phrases``, ``antecedents`` and ``describing`` (nouns and what describes them),
``clauses`` (a verb with all that belongs to it).
"""
