/**
 * A document that is a zip of XML parts, as those of Microsoft Office, of Open Document, of Visio
 * and of iWork are.
 *
 * <p>Central: {@link org.scelle.extract.parts.Parts} opens one, lists its parts, follows the links
 * between them and walks over their XML.
 *
 * <p>It may not know what the parts mean, nor any other package of {@code org.scelle.extract}.
 *
 * <p>Traps: a small zip may unpack to more than any disk holds, so all parts together are bounded;
 * nothing that the XML names outside itself may be fetched; of a zip without an end the first parts
 * are saved, and whoever reads it must say that it is cut.
 */
@NullMarked
package org.scelle.extract.parts;

import org.jspecify.annotations.NullMarked;
