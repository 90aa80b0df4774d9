/** What every service's HTTP side shares: who asks, what they may do, and how a refusal is told. */
@NullMarked
package id.satupintu.platform.web;

import org.jspecify.annotations.NullMarked;
