/**
 * YAML as programs write it (YAML 1.1 and 1.2): a list of messages, one item after another.
 *
 * <p>{@link org.scelle.format.yaml.YamlItems} cuts a file into the items of its list, each with its
 * range of bytes, so that damage costs one item and memory is bounded by the largest. A reader of
 * our own for the same reasons as that of JSON. Anchors are not followed: one line of them can
 * stand for more text than there is memory.
 */
@NullMarked
package org.scelle.format.yaml;

import org.jspecify.annotations.NullMarked;
