/** What the pages of all services share: who looks, in which language, and what is said when something goes wrong. */
@NullMarked
package id.satupintu.platform.web.page;

import org.jspecify.annotations.NullMarked;
