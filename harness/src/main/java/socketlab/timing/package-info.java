/** Where the time of one run of the lab goes, for whoever measures the lab itself. */
@NullMarked
package socketlab.timing;

import org.jspecify.annotations.NullMarked;
