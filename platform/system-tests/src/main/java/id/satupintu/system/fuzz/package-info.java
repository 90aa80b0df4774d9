/** Bad input: every endpoint and every topic is given what nobody should send, and the system must not care. */
@NullMarked
package id.satupintu.system.fuzz;

import org.jspecify.annotations.NullMarked;
