/**
 * Pages, Numbers and Keynote of 2013 or later, whose format nobody published.
 *
 * <p>Central: {@link org.scelle.extract.iwork.IworkReader} says the texts; beneath it {@link
 * org.scelle.extract.iwork.Iwa} unpacks the objects of a part and {@link
 * org.scelle.extract.iwork.ProtocolFields} takes one message of them apart.
 *
 * <p>It may know how findings are recorded, what a package of parts is and what types are called,
 * and no other kind of document.
 *
 * <p>Traps: these files do not say on which page a text stands; one of 2005 to 2009 has another
 * format and reaches us only to be called closed; lengths in a message may be anything.
 */
@NullMarked
package org.scelle.extract.iwork;

import org.jspecify.annotations.NullMarked;
