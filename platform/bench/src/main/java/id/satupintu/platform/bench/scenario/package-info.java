/** What is measured: each scenario is one load and the figures it yields. */
@NullMarked
package id.satupintu.platform.bench.scenario;

import org.jspecify.annotations.NullMarked;
