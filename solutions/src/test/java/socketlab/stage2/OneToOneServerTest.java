package socketlab.stage2;

import socketlab.check.stage2.OneToOneServerChecks;

/** The checks of the server: run the class, or click a single inherited check. */
class OneToOneServerTest extends OneToOneServerChecks {}
