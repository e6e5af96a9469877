/** What happened, who did it and what came: the record of one check, and how it is shown. */
@NullMarked
package socketlab.transcript;

import org.jspecify.annotations.NullMarked;
