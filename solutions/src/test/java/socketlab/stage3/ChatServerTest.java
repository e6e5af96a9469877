package socketlab.stage3;

import socketlab.check.stage3.ChatServerChecks;

/** The checks of the server: run the class, or click a single inherited check. */
class ChatServerTest extends ChatServerChecks {}
