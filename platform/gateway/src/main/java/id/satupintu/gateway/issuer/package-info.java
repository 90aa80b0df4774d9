/** The login of a local system: OpenID Connect with invented officers, on loopback alone. */
@NullMarked
package id.satupintu.gateway.issuer;

import org.jspecify.annotations.NullMarked;
