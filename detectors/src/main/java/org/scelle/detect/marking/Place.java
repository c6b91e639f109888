package org.scelle.detect.marking;

import java.util.List;
import org.scelle.model.Where;

/**
 * Where a text stands.
 *
 * @param detail finer: the key of a metadata value, {@code watermark} and the like; may be empty
 * @param opening words of the first line of the text
 * @param policy whose levels it names, if another part of its label says so; may be empty
 */
record Place(Where where, String detail, List<String> opening, String policy) {}
