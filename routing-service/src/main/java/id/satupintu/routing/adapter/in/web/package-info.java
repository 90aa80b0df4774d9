/** What officers do, and what everyone may look up, over HTTP. */
@NullMarked
package id.satupintu.routing.adapter.in.web;

import org.jspecify.annotations.NullMarked;
