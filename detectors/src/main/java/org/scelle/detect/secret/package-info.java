/**
 * The secret detector: credentials in messages and in the texts of files, told without their
 * values.
 *
 * <p>Read it in the order of the work. {@link org.scelle.detect.secret.SecretReader} walks once
 * over a text with an automaton of keywords and hands each to its {@link
 * org.scelle.detect.secret.Rule}: {@link org.scelle.detect.secret.Tokens} know the grammar (and
 * checksum) of what services issue, {@link org.scelle.detect.secret.Assignments} read {@code name =
 * value} and prose, {@link org.scelle.detect.secret.Commands} and {@link
 * org.scelle.detect.secret.Calls} the arguments of programs and functions, {@link
 * org.scelle.detect.secret.Links}, {@link org.scelle.detect.secret.Keys} and {@link
 * org.scelle.detect.secret.Columns} what their names say. {@link org.scelle.detect.secret.Value}
 * decides whether words are a value at all: samples, variables, calls and ordinary words (the lists
 * of {@code words.txt}) are none. What programs take is data too ({@code programs.txt}). {@link
 * org.scelle.detect.secret.SecretDetector} makes findings of it.
 *
 * <p>Severity: critical for what opens other doors at once (private keys, cloud keys, binds to a
 * directory), high for what opens one (passwords, tokens of services and sessions, one-time
 * secrets), medium for what needs work or nearness first (hashes, encrypted keys, JWT that expire,
 * Wi-Fi keys, SNMP communities).
 *
 * <p>A value leaves this package in two ways only: as its {@link
 * org.scelle.detect.secret.Fingerprint}, salted with the hash of the evidence and slow to guess,
 * and to {@link org.scelle.detect.DetectorRun}, which takes it out of every finding.
 *
 * <p>Everything is linear in the text: a rule looks a bounded way around its keyword, and none uses
 * a regular expression that can go back over what it has read.
 *
 * <p>Traps: offsets point into the original text; a value found twice in a text by two rules is one
 * credential, of the graver kind.
 */
@NullMarked
package org.scelle.detect.secret;

import org.jspecify.annotations.NullMarked;
