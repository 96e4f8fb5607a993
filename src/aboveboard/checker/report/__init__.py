"""What the checker found, shown: to people on a terminal or a page, and to machines.

One module for each form. ``document`` gives the JSON documents, ``terminal`` text for people, ``page`` a page
of HTML that needs nothing but itself, ``sarif`` and ``github`` what code-scanning tools and workflows read.
Each is imported only when it is asked for.
"""
