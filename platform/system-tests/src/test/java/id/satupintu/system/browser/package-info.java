/** People at their screens: the pages of the whole system in a real browser. */
@NullMarked
package id.satupintu.system.browser;

import org.jspecify.annotations.NullMarked;
