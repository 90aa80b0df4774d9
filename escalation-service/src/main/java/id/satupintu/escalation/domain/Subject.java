package id.satupintu.escalation.domain;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;

/**
 * Which complaint, and whose.
 *
 * @param kabupaten the tenant; its policy counts the days
 */
public record Subject(ComplaintId complaintId, RegionCode kabupaten) {}
