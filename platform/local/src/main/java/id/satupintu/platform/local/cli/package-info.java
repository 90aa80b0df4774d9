/** What a person types: the commands, their options and the words they answer with. */
@NullMarked
package id.satupintu.platform.local.cli;

import org.jspecify.annotations.NullMarked;
