import { type ServerUnaryCall, type sendUnaryData, status } from '@grpc/grpc-js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { callError } from './errors.js';
import type { Node } from './node.js';
import { features, gossip } from './protocol.js';

/** What this server can do. Without `batchappend` in the list a client appends by single calls. */
export function supportedMethods(node: Node, batch: boolean) {
  return (_call: ServerUnaryCall<unknown, SupportedMethods>, respond: sendUnaryData<SupportedMethods>): void => {
    node.calls.push({ method: 'features' });
    const fault = node.faults.features.shift();
    if (fault === 'silence') return;
    if (fault === 'internal') return respond(callError(status.INTERNAL, 'Not now'));
    const methods = ['read', 'append', ...(batch ? ['batchappend'] : [])].map((name) =>
      new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
    );
    respond(null, new features.SupportedMethods().setEventStoreServerVersion('23.10.0').setMethodsList(methods));
  };
}

/** A cluster of one, which leads. */
export function clusterInfo(node: Node) {
  return (_call: ServerUnaryCall<unknown, ClusterInfo>, respond: sendUnaryData<ClusterInfo>): void => {
    node.calls.push({ method: 'gossip' });
    const { address, port } = node.endpoint();
    const member = new gossip.MemberInfo()
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(address).setPort(port));
    respond(null, new gossip.ClusterInfo().setMembersList([member]));
  };
}
