package org.scelle.detect;

import java.util.List;

/**
 * What a detector looks for and how it is wrong; printed in the report and by {@code scelle
 * detectors}.
 *
 * @param id stable, as {@code marking}
 * @param title one line
 * @param meaning what a finding of it means, and does not mean
 * @param limits what it cannot see
 * @param schemes names of what it tells apart, as {@code FR-DR}; empty when it has none
 */
public record DetectorInfo(
    String id, String title, String meaning, String limits, List<String> schemes) {}
