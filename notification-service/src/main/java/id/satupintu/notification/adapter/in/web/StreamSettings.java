package id.satupintu.notification.adapter.in.web;

import java.time.Duration;

/**
 * How streams are kept; all durations are the machine's time.
 *
 * @param most how many may be open in this process
 * @param mostOfOne how many of them for one position: windows of one browser
 * @param life after which a stream ends and the browser opens another: who has lost a duty hears no longer than this, and what is
 *     left of the token, of its unit
 * @param look how often the inbox is looked at for all of them
 * @param beat after which a stream without news gets a sign of life; who has gone is found out by it
 */
public record StreamSettings(int most, int mostOfOne, Duration life, Duration look, Duration beat) {}
