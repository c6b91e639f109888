/**
 * The marking detector: which texts bear a protection marking, which only talk about one, which
 * merely look alike.
 *
 * <p>Read it in the order of the work. {@link org.scelle.detect.marking.Spotter} looks once at
 * every character and names the stretches worth reading; {@link org.scelle.detect.marking.Folding}
 * undoes disguises there and remembers where each character came from; {@link
 * org.scelle.detect.marking.Matcher} finds the forms that {@code schemes.txt} lists; {@link
 * org.scelle.detect.marking.Judge} weighs the {@link org.scelle.detect.marking.Clue clues} around
 * each, which {@link org.scelle.detect.marking.Position}, {@link org.scelle.detect.marking.Fields}
 * and {@link org.scelle.detect.marking.Talk} find, unless {@link
 * org.scelle.detect.marking.PlainSense} says that it means none; {@link
 * org.scelle.detect.marking.Hearsay} tells mentions from nothing; {@link
 * org.scelle.detect.marking.MarkingDetector} sums a document up. What is known stands in the
 * resources: {@code schemes.txt} (markings), {@code vocabulary.txt} (words of context, false
 * friends), {@code lookalikes.txt} (letters of other alphabets).
 *
 * <p>To add a marking, add a {@code scheme} line and its forms to {@code schemes.txt}; if its words
 * have an ordinary sense too, add a {@code [friend ...]} list to {@code vocabulary.txt}. No code
 * changes. A site does the same without a build, with {@code --rules} ({@link
 * org.scelle.detect.marking.SiteRules}).
 *
 * <p>The judge prefers structure to words: where a form stands (line, bracket, field, box, page
 * edge), how it is written, whether levels stand side by side ({@link
 * org.scelle.detect.marking.Ladder}), whether a line is program text, a price or a title ({@link
 * org.scelle.detect.marking.Lines}). Lists of words are closed classes (articles, prepositions,
 * auxiliaries), nouns that markings qualify, and false friends.
 *
 * <p>Everything is linear in the text and bounded in memory: long texts are read in pieces.
 *
 * <p>Traps: offsets always point into the original text, never into the folded one; a form may be
 * found reversed, spaced out or with a slip, so the words quoted differ from those of the scheme.
 */
@NullMarked
package org.scelle.detect.marking;

import org.jspecify.annotations.NullMarked;
