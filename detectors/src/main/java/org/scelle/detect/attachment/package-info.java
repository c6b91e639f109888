/**
 * What stands out in the files of the dump: what they are, what they claim to be, what is missing.
 *
 * <p>Central: {@link org.scelle.detect.attachment.AttachmentDetector} makes the findings; {@link
 * org.scelle.detect.attachment.AttachmentTypes} counts the files by what they are.
 *
 * <p>Knows the model and the read-only case. Everything is judged from what examining the bytes
 * told, never from the bytes themselves.
 *
 * <p>Traps: name, declared type and declared size are the sender's claims; a missing file has no
 * type; the same bytes may be posted a thousand times and are one finding.
 */
@NullMarked
package org.scelle.detect.attachment;

import org.jspecify.annotations.NullMarked;
