package socketlab.stage1;

import socketlab.check.stage1.EchoServerChecks;

/** The checks of the server: run the class, or click a single inherited check. */
class EchoServerTest extends EchoServerChecks {}
