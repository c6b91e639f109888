package org.scelle.report;

import java.util.List;

/**
 * One page of the annex of administrations.
 *
 * @param number counted from 1
 * @param pages how many there are
 */
public record AnnexPage(
    Page page, List<Administrations.Administration> here, int number, int pages) {}
