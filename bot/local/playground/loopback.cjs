// Keeps the Agents Playground on this machine: it listens on loopback only and calls nothing else.
// It also ends with the bot that started it, which may be killed without a chance to stop anything.
"use strict";
const STARTED_BY = process.ppid;
setInterval(() => process.ppid === STARTED_BY || process.exit(0), 500).unref();

const net = require("node:net");

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === "number" || typeof args[0] === "string") {
    const done = args.filter((one) => typeof one === "function");
    return listen.call(this, { port: Number(args[0]), host: "127.0.0.1" }, ...done);
  }
  if (args[0] && typeof args[0] === "object" && "port" in args[0]) {
    return listen.call(this, { ...args[0], host: "127.0.0.1" }, ...args.slice(1));
  }
  return listen.apply(this, args);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const target = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = target && typeof target === "object" ? target.host : typeof args[1] === "string" ? args[1] : "";
  if (host && !LOOPBACK.has(host)) {
    process.nextTick(() => this.destroy(new Error("only loopback is called from here")));
    return this;
  }
  return connect.apply(this, args);
};
