package socketlab.stage2;

import socketlab.check.stage2.OneToOneClientChecks;

/** The checks of the client: run the class, or click a single inherited check. */
class OneToOneClientTest extends OneToOneClientChecks {}
