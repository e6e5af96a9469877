package socketlab.stage3;

import socketlab.check.stage3.ChatClientChecks;

/** The checks of the client: run the class, or click a single inherited check. */
class ChatClientTest extends ChatClientChecks {}
