/** What differs between the systems that the lab grades: wording, framing, leaving, invocation. */
@NullMarked
package socketlab.dialect;

import org.jspecify.annotations.NullMarked;
