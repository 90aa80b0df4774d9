/** The figures and trails over HTTP. */
@NullMarked
package id.satupintu.reporting.adapter.in.web;

import org.jspecify.annotations.NullMarked;
