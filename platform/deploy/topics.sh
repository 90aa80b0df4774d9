#!/usr/bin/env bash
# Makes the topics of the catalogue; harmless when they exist. KAFKA, PARTITIONS (a power of two up to 64) and REPLICATION
# come from the environment. A test holds this list against the catalogue in platform/contracts.
set -euo pipefail
lifecycle=(intake.complaint.v1 routing.disposition.v1 escalation.case.v1 notification.notice.v1 reporting.filing.v1)
compacted=(intake.contact.v1 routing.unit.v1 escalation.policy.v1)
groups=(intake-service routing-service escalation-service notification-service reporting-service)

create() {
  local topic=$1 partitions=$2
  shift 2
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA" --create --if-not-exists --topic "$topic" \
    --partitions "$partitions" --replication-factor "$REPLICATION" "$@"
}

for topic in "${lifecycle[@]}"; do
  create "$topic" "$PARTITIONS" --config retention.ms=-1 --config retention.bytes=-1
done
for topic in "${compacted[@]}"; do
  create "$topic" "$PARTITIONS" --config cleanup.policy=compact
done
for topic in "${lifecycle[@]}" "${compacted[@]}"; do
  for group in "${groups[@]}"; do
    create "$topic.$group.dlt" 1 --config retention.ms=-1
  done
done
