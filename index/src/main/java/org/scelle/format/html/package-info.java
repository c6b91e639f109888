/** HTML as a run of tags, never a tree: every byte is looked at once, and nothing is refused. */
@NullMarked
package org.scelle.format.html;

import org.jspecify.annotations.NullMarked;
