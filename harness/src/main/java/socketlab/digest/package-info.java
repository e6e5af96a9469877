/** Fingerprints of contents. */
@NullMarked
package socketlab.digest;

import org.jspecify.annotations.NullMarked;
