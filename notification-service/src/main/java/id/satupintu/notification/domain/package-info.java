/** Who must hear of what: the notices a complaint owes, and what became of each. Never how they travel. */
@NullMarked
package id.satupintu.notification.domain;

import org.jspecify.annotations.NullMarked;
