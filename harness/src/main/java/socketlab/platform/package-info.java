/** What the operating system can tell and do, behind one interface. */
@NullMarked
package socketlab.platform;

import org.jspecify.annotations.NullMarked;
