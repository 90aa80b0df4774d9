/** Login by OpenID Connect, the duties an officer holds, and the short-lived token that services believe. */
@NullMarked
package id.satupintu.gateway.login;

import org.jspecify.annotations.NullMarked;
