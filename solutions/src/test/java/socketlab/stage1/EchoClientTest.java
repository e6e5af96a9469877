package socketlab.stage1;

import socketlab.check.stage1.EchoClientChecks;

/** The checks of the client: run the class, or click a single inherited check. */
class EchoClientTest extends EchoClientChecks {}
