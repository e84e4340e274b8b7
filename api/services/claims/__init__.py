"""A claim in Chinese (市商务局牵头会展服务任务，2027年底前) against the lines of the plans.

Nothing is judged that was not understood: every letter of a claim is read as a part of it, is a
word that says nothing (``wording``), or is named as unread, and what has an unread part is never
supported.
"""
